import { useQueryClient } from '@tanstack/react-query'
import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer, Layout, Menu } from 'antd'
import { Suspense, useCallback, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { UrgentBar } from '../followup/needs/urgent-bar.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Crash } from './crash.tsx'
import { CutOff } from './cut-off.tsx'
import { Drawers } from './drawers.tsx'
import { Feedback } from './feedback.tsx'
import { KeyHelp } from './key-help.tsx'
import { useLanguage, useSay } from './language.tsx'
import { LiveSign } from './live-sign.tsx'
import { NotFound } from './not-found.tsx'
import { PLACES } from './places.tsx'
import { useScreenKeys } from './row-keys.ts'
import { useMay, useSession } from './session.tsx'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

/** What stands around every screen: where one is, how long until the cut-off, whether the line is up, and the way to say what is wrong. */
export function Frame() {
  const say = useSay(words)
  const session = useSession()
  const { language, choose } = useLanguage()
  const queries = useQueryClient()
  // What the server said in the other language is asked again.
  const turnLanguage = () => {
    choose(language === 'zh' ? 'en' : 'zh')
    void queries.invalidateQueries()
  }
  const [path, navigate] = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  const may = useMay()
  const places = PLACES.filter((place) => may(place.right, place.whole === true ? session.township.root : undefined))
  const home = ['/', '/grids'].find((path) => places.some((place) => place.path === path)) ?? places[0]?.path ?? '/'
  const here = places.find((place) => place.path !== '/' && path.startsWith(place.path)) ?? places.find((place) => place.path === path)
  const go = useCallback(
    (n: number) => {
      const place = places[n - 1]
      if (place) navigate(place.path)
    },
    [places, navigate],
  )
  const help = useCallback(() => setHelpOpen(true), [])
  useScreenKeys(go, help)
  const menu = (
    <nav aria-label={say('navigation')}>
      <Menu
        mode="inline"
        selectedKeys={here ? [here.key] : []}
        onClick={() => setMenuOpen(false)}
        items={places.map((place) => ({ key: place.key, icon: place.icon, label: <Link href={place.path}>{say(place.key)}</Link> }))}
      />
    </nav>
  )
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Layout.Header className="head">
        <Button className="only-narrow on-dark" type="text" icon={<MenuOutlined />} aria-label={say('menu')} onClick={() => setMenuOpen(true)} />
        <Link href="/" className="brand">
          {say('product')} <span className="township">{session.township.name}</span>
        </Link>
        <CutOff />
        <span className="push" />
        <LiveSign />
        <Feedback screen={here ? say(here.key) : path} />
        <Button type="text" className="on-dark" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={turnLanguage}>
          {say('language')}
        </Button>
        <AccountMenu onKeys={help} />
      </Layout.Header>
      <Layout hasSider>
        <Layout.Sider width={168} className="side only-wide">
          {menu}
        </Layout.Sider>
        <main id="content" className="content" tabIndex={-1}>
          <UrgentBar />
          <Crash key={path}>
            <Suspense fallback={<Waiting />}>
              <Switch>
                {places.map((place) => (
                  <Route key={place.key} path={place.path === '/' ? '/' : `${place.path}/*?`} component={place.screen} />
                ))}
                {/* Who has no board begins where their own work is. */}
                {home !== '/' && (
                  <Route path="/">
                    <Redirect to={home} replace />
                  </Route>
                )}
                <Route>
                  <NotFound home={home} />
                </Route>
              </Switch>
            </Suspense>
          </Crash>
        </main>
      </Layout>
      <Drawer open={menuOpen} onClose={() => setMenuOpen(false)} placement="left" size={240} title={say('menu')}>
        {menu}
      </Drawer>
      <Drawers />
      <KeyHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
    </Layout>
  )
}
